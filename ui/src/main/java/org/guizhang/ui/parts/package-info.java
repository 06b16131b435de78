/**
 * Fields, lists and pieces of text that screens of several features are made of, and what several read once in a request; they know no feature's screens.
 */
@NullMarked
package org.guizhang.ui.parts;

import org.jspecify.annotations.NullMarked;
