/** What an operator may set for the application. */
@NullMarked
package org.partnersegments.settings;

import org.jspecify.annotations.NullMarked;
