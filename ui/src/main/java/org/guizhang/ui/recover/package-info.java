/** Screens of the ways back: a forgotten password, what a link to an account is for, and the own contact data. */
@NullMarked
package org.guizhang.ui.recover;

import org.jspecify.annotations.NullMarked;
