/**
 * A demo program with plausible data, loaded if the server is configured for it. No other package
 * depends on this one.
 */
@NullMarked
package org.partnersegments.demo;

import org.jspecify.annotations.NullMarked;
