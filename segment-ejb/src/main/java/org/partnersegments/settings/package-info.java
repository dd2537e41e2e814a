/** The settings that an operator may change. */
@NullMarked
package org.partnersegments.settings;

import org.jspecify.annotations.NullMarked;
