import { random } from './random.ts';

/** Posts of a script without blanks between words, and words that few of them say, in mid-sentence. */
export interface UnspacedPosts {
  readonly language: string;
  readonly texts: readonly string[];
  /** Each with the numbers of the posts that say it. */
  readonly words: readonly { readonly word: string; readonly posts: ReadonlySet<number> }[];
}

/** What sentences are made of: common words of a language that are said over and over, and what ends a sentence. */
const COMMON: Readonly<Record<string, { readonly said: string; readonly end: string }>> = {
  Chinese: {
    said: '内核 驱动 程序 内存 分配 失败 导致 系统 崩溃 请 检查 日志 网络 设备 在 重启 之后 无法 加载 这个 补丁 修复 了 一个 问题 我们 应该 使用 新的 接口 文件 缓存 锁 线程 调度 的 是 和',
    end: '。',
  },
  Japanese: {
    said: 'カーネル の バッファ が メモリ 不足 で 壊れました この パッチ は 問題 を 修正 します ドライバ 読み込み 失敗 する 場合 ログ を 確認 してください 新しい インターフェース ファイル スレッド に から も',
    end: '。',
  },
  Korean: {
    said: '커널 에서 메모리 를 할당 하지 못했습니다 드라이버 가 장치 를 다시 시작 합니다 이 패치 는 문제 를 수정 하고 새로운 인터페이스 파일 스레드 의 로그 와 캐시',
    end: '. ',
  },
};

/** Letters that rare words are made of: those of the common words, so that no letter alone tells a word. */
export function unspacedPosts(language: string, posts: number, words: number, seed = 3): UnspacedPosts {
  const next = random(seed);
  const { said = '', end = '' } = COMMON[language] ?? {};
  const common = said.split(' ');
  const letters = [...new Set(common.join(''))];
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const rare = new Set<string>();
  while (rare.size < words) {
    const word = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(letters)).join('');
    if (!common.some((one) => one.includes(word))) rare.add(word);
  }
  const put = [...rare].flatMap((word) =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => ({ word, post: Math.floor(next() * posts) })),
  );
  const byPost = Map.groupBy(put, ({ post }) => post);
  const texts = Array.from({ length: posts }, (_, post) => {
    const own = (byPost.get(post) ?? []).map(({ word }) => word);
    const sentence = (within: string) => {
      const parts = Array.from({ length: 6 + Math.floor(next() * 10) }, () => pick(common));
      parts.splice(1 + Math.floor(next() * (parts.length - 1)), 0, within);
      return parts.join('') + end;
    };
    return [...own, '', '', ''].map(sentence).join('');
  });
  return {
    language,
    texts,
    words: [...rare].map((word) => ({
      word,
      posts: new Set(texts.flatMap((text, post) => (text.includes(word) ? [post] : []))),
    })),
  };
}
