@NullMarked
package org.guizhang.whole.rest;

import org.jspecify.annotations.NullMarked;
