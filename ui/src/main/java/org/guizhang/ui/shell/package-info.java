/**
 * The frame around every screen: layout, navigation, languages, identity at the browser, errors, and the small pieces
 * all screens are made of. It knows the platform's callers and permissions, and no screen of any feature.
 */
@NullMarked
package org.guizhang.ui.shell;

import org.jspecify.annotations.NullMarked;
