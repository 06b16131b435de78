/** The inbox over REST. */
@NullMarked
package org.guizhang.notify.rest;

import org.jspecify.annotations.NullMarked;
