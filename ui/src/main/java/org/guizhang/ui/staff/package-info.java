/**
 * What the server does for the light shell for phones, whose files stand in {@code webapp/staff}: its front door, and the
 * worker that keeps it on the phone. Everything else it asks for by REST.
 */
@NullMarked
package org.guizhang.ui.staff;

import org.jspecify.annotations.NullMarked;
