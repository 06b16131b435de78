/**
 * Words every feature shares: domain exceptions, bilingual text, pages, ids, digests and the clock. It knows no
 * feature and depends on nothing but the JDK and Jackson.
 */
@NullMarked
package org.guizhang.shared;

import org.jspecify.annotations.NullMarked;
