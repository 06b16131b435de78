package org.guizhang.ui.shell;

import com.vaadin.flow.server.auth.DefaultMenuAccessControl;

/** Flow asks the container for this type, and vaadin-cdi 15 brings none. */
public class MenuAccess extends DefaultMenuAccessControl {}
