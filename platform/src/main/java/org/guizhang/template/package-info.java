/**
 * Regulation templates and trade presets: their model, their reading from files and the checks that every version
 * passes before it exists. A version of a template never changes; who uses it for what is no business of this package.
 */
@NullMarked
package org.guizhang.template;

import org.jspecify.annotations.NullMarked;
