/** Records over REST. */
@NullMarked
package org.guizhang.record.rest;

import org.jspecify.annotations.NullMarked;
