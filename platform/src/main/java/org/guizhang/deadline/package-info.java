/**
 * Clocks that run: what has to be done until when, started, stopped and moved by whoever knows why. What a clock is about is a
 * kind and an id to it; how it stands follows from its moments, and everything that befalls it stands in its life line.
 */
@NullMarked
package org.guizhang.deadline;

import org.jspecify.annotations.NullMarked;
