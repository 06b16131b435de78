/**
 * The form of the files. Each part knows its top-level members: it reads them strictly and writes them in one way only,
 * and asks the feature they belong to for everything else.
 */
@NullMarked
package org.guizhang.exchange.internal;

import org.jspecify.annotations.NullMarked;
