/** REST resources for files. */
@NullMarked
package org.guizhang.exchange.rest;

import org.jspecify.annotations.NullMarked;
