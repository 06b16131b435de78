/** The form of the files. Pure: no database, no clock. */
@NullMarked
package org.guizhang.exchange.internal;

import org.jspecify.annotations.NullMarked;
