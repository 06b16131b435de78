/**
 * Search in Chinese and English over whatever features offer as documents. The database is the truth: an index may be
 * lost at any moment and is rebuilt, and every hit is checked against the database before it is shown. It knows no
 * feature.
 */
@NullMarked
package org.guizhang.search;

import org.jspecify.annotations.NullMarked;
