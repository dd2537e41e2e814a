/**
 * A program with plausible data to try the product on, for a server that asks for it. Nothing else
 * depends on this package.
 */
@NullMarked
package org.partnersegments.demo;

import org.jspecify.annotations.NullMarked;
