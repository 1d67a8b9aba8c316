/** A mailbox of a post and an answer that quotes it: what is taken down in tests of redactions. */
export const KEYS_MAILBOX = `From mboxrd@z Thu Jan  1 00:00:00 1970
Date: Mon, 2 Mar 2020 10:00:00 +0000
From: A. Author <a@example.org>
Subject: keys
Message-ID: <one@example.org>

The key is swordfish seven, and
it opens every door. Nobody should know.

From mboxrd@z Thu Jan  1 00:00:00 1970
Date: Mon, 2 Mar 2020 11:00:00 +0000
From: B. Writer <b@example.org>
Subject: Re: keys
Message-ID: <two@example.org>
In-Reply-To: <one@example.org>

On Mon, 2 Mar 2020 10:00:00 +0000, A. Author wrote:
> The key is swordfish seven, and
> it opens every door. Nobody should know.

Then why do you write it?
`;
