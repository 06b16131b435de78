/**
 * What every feature shares: domain exceptions, bilingual text, pages, ids, digests and the clock. It knows no
 * feature.
 */
@NullMarked
package org.guizhang.shared;

import org.jspecify.annotations.NullMarked;
