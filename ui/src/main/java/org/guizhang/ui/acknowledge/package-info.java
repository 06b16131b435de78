/**
 * Reading and signing: on a phone what is new to me and my signature, on a desk who has signed and who has not. The
 * rules are the platform's.
 */
@NullMarked
package org.guizhang.ui.acknowledge;

import org.jspecify.annotations.NullMarked;
