/** Clocks over REST. */
@NullMarked
package org.guizhang.deadline.rest;

import org.jspecify.annotations.NullMarked;
