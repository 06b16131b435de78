/**
 * What the server does for the light shell for phones, whose files stand in {@code webapp/staff}: it gives them, and tells
 * the worker that keeps them on the phone which they are. Everything else the shell asks for by REST.
 */
@NullMarked
package org.guizhang.ui.staff;

import org.jspecify.annotations.NullMarked;
