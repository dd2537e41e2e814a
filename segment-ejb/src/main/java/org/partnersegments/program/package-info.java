/**
 * Programs, their revisions, and the roles in them. Every service method that touches a program's
 * data runs {@linkplain org.partnersegments.program.InProgram in that program}.
 */
@NullMarked
package org.partnersegments.program;

import org.jspecify.annotations.NullMarked;
