/** Some partners of a program as columns and bitmaps: how a part is built, kept and searched. */
@NullMarked
package org.partnersegments.evaluation.bitmap.part;

import org.jspecify.annotations.NullMarked;
