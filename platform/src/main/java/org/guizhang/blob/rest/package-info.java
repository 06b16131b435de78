/** Pictures over HTTP. */
@NullMarked
package org.guizhang.blob.rest;

import org.jspecify.annotations.NullMarked;
