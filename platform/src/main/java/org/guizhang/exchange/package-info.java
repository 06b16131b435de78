/**
 * What leaves a business as a file and comes into one: policy as code. It reads and writes through the services of the
 * other features and keeps nothing itself.
 */
@NullMarked
package org.guizhang.exchange;

import org.jspecify.annotations.NullMarked;
