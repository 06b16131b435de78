/**
 * The screens as people meet them, in Chromium: Chinese and English, phone and desk. A test waits for what is to be
 * seen, never for time, and leaves its screenshots in {@code target/screenshots}.
 */
@NullMarked
package org.guizhang.systemtests.browser;

import org.jspecify.annotations.NullMarked;
