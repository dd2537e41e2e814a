/** What problems and codes mean: pages for people, and a catalogue for programs. */
@NullMarked
package org.partnersegments.rest.help;

import org.jspecify.annotations.NullMarked;
