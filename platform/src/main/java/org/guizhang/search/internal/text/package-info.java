/**
 * How text becomes terms, the same for what is found and for what is asked: pairs of characters and single ones, stems,
 * values, pinyin. Pure, without an index, and quick: tables that are made once instead of locks.
 */
@NullMarked
package org.guizhang.search.internal.text;

import org.jspecify.annotations.NullMarked;
