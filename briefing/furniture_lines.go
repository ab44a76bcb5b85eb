package briefing

// wholeFurniture knows the lines that are furniture only when nothing else
// stands on them.
func wholeFurniture(s string) string {
	switch s {
	case "share", "share this", "share this article", "share this story", "share this post", "share article",
		"share on facebook", "share on twitter", "share on x", "share on linkedin", "share on whatsapp", "share via email",
		"tweet", "tweet this", "pin it", "email this article", "facebook", "twitter", "whatsapp", "linkedin", "reddit",
		"telegram", "pinterest", "copy link", "link copied", "copy url", "print", "print this article", "email",
		"save article", "save for later", "bookmark", "like this", "like loading", "share save", "follow us",
		"follow us on twitter", "follow us on facebook", "follow us on x", "follow us on social media",
		"facebook twitter", "facebook twitter linkedin", "facebook twitter email", "share tweet", "share tweet email":
		return "a sharing button"
	case "advertisement", "advertisements", "advertising", "ad", "sponsored", "sponsored content", "article continues below advertisement",
		"advertisement - scroll to continue", "story continues below advertisement", "story continues below", "scroll to continue",
		"paid content", "promoted", "skip advertisement":
		return "an advertisement's label"
	case "exit mobile version", "view desktop version", "view mobile version", "skip to content", "skip to main content",
		"back to top", "scroll to top", "toggle navigation", "menu", "home", "next article", "previous article", "next post",
		"previous post", "loading", "search", "close", "load more", "show more", "view all", "see all", "print this page":
		return "a page control"
	case "read more", "read more here", "continue reading", "keep reading", "read full story", "read the full story",
		"read the full article", "read full article", "read next", "learn more", "click here", "more", "view more",
		"click here to read more", "continue reading below":
		return "a link onwards"
	case "subscribe", "subscribe now", "subscribe today", "become a member", "join now", "start your free trial",
		"support our journalism", "log in", "login", "sign in", "register", "create an account", "create a free account":
		return "a subscription offer"
	case "sign up", "sign up now", "newsletter", "newsletters", "get our newsletter", "join our newsletter":
		return "a newsletter offer"
	case "accept cookies", "accept all cookies", "accept all", "reject all", "cookie settings", "manage cookies", "cookie policy",
		"manage preferences", "cookie preferences":
		return "a cookie notice"
	case "privacy policy", "terms of use", "terms of service", "terms and conditions", "terms & conditions",
		"terms", "privacy", "all rights reserved", "privacy policy and terms of service":
		return "a legal notice"
	case "no comments", "no comments yet", "post comment", "submit comment", "load comments", "show comments", "hide comments",
		"view comments", "cancel reply", "reply", "comments are closed", "be the first to comment", "log in to comment":
		return "a comment box"
	}
	return ""
}
