/**
 * What conditions and partner data share: stages, the form of IDs, what white space and visible
 * text are, and the normal form in which names are compared. Plain Java without any dependency.
 */
@NullMarked
package org.partnersegments.vocabulary;

import org.jspecify.annotations.NullMarked;
