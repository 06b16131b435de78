/**
 * The distribution as it ships, over HTTP. One server is started for all tests of the run; every test opens businesses
 * of its own on it, so the order of tests means nothing.
 */
@NullMarked
package org.guizhang.systemtests;

import org.jspecify.annotations.NullMarked;
