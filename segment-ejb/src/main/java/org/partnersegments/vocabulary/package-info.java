/**
 * The words that conditions and partner data are both made of: stages, the form of IDs, and the
 * normal form in which names are compared. Plain Java without any dependency.
 */
@NullMarked
package org.partnersegments.vocabulary;

import org.jspecify.annotations.NullMarked;
