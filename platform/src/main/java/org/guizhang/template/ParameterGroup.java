package org.guizhang.template;

import org.guizhang.shared.Text;

/** A heading under which a form gathers parameters. */
public record ParameterGroup(String key, Text title) {}
