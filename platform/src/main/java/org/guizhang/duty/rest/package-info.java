/** The roster over REST. */
@NullMarked
package org.guizhang.duty.rest;

import org.jspecify.annotations.NullMarked;
