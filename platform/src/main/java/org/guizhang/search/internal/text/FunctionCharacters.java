package org.guizhang.search.internal.text;

import java.util.BitSet;

/** Characters that hold a question together and say nothing of what it is about; two of them are no term. */
final class FunctionCharacters {
    private static final BitSet ALL = new BitSet();

    static {
        ("的了吗呢吧啊呀么嘛哦哈是在有和与及或而且但不没无别能可以要该应得会就都也还又再才只已正把被给让使叫对从到向往为因于"
                        + "我你他她它咱您们人这那哪什怎谁几多少个些点里上下中前后时样之其此所者由按跟同比若如果则即那想用去来过着起出"
                        + "请问算说做办吗嘞啦咋何为很太最更挺")
                .chars()
                .forEach(ALL::set);
    }

    private FunctionCharacters() {}

    static boolean has(char character) {
        return ALL.get(character);
    }
}
