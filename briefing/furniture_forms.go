package briefing

import (
	"strings"
	"sync"
)

// A furnitureForm is one way in which a sentence of furniture is put.
type furnitureForm struct {
	start string // how it begins
	holds string // what it also holds; "" for nothing
	why   string
}

// furnitureSentences lists the forms, by reason, in lower case: how a sentence
// begins and, after "…", what it also holds. Forms that begin as a
// report may begin hold more.
func furnitureSentences() [][2]string {
	return [][2]string{
		{"a subscription offer", `
			subscribe … access
			subscribe to
			subscribe for
			subscribe and
			subscribe today
			subscribe now
			already a subscriber
			already a member
			already have an account
			not a subscriber
			don't have an account
			become a subscriber
			continue reading this
			to continue reading
			continue reading for free
			to read the full … subscri
			to read the rest
			this article is for subscribers
			this content is for subscribers
			this story is for subscribers
			you have reached your limit … article
			you've reached your limit … article
			you have … free article
			access … free article
			access … when you sign up
			get unlimited access
			get full access
			unlock … unlimited
			unlock this article
			start your … trial
			try … free trial
			log in to … read
			log in to … continue
			sign in to … read
			sign in to … continue
			register to … read
			create a free account
			cancel anytime
			cancel any time
			click here to … subscribe
			all … access all`},
		{"a newsletter offer", `
			subscribe … newsletter
			this is an excerpt from … newsletter
			this article is adapted from … newsletter
			this article first appeared in … newsletter
			this story first appeared in … newsletter
			this article originally appeared in … newsletter
			you're reading … newsletter
			you are reading … newsletter
			sign up for … newsletter
			sign up to … newsletter
			sign up to receive
			sign up for … briefing
			sign up for … alerts
			sign up for … inbox
			sign up here
			to get … sign up here
			to receive … sign up
			want … in your inbox
			get … in your inbox
			get … to your inbox
			get … newsletter
			enter your email
			your email address
			was this newsletter forwarded
			thank you for subscribing
			thanks for signing up
			click here to … sign up
			all … to your inbox
			the … delivered to your inbox
			our … to your inbox`},
		{"a comment box", `
			no comments yet
			be the first to comment
			be the first to leave a comment
			there are no comments
			comments are closed
			comments have been disabled
			you must be logged in to … comment
			you must log in to … comment
			log in to … comment
			sign in to … comment
			please log in to … comment
			your email address will not be published
			required fields are marked
			join the conversation
			save my name … browser
			notify me of … comments
			this site uses akismet
			learn how your comment data`},
		{"a cookie notice", `
			we use cookies
			this site uses cookies
			this website uses cookies
			our website uses cookies
			by continuing to use this site
			by continuing to browse
			by using this site
			by clicking … cookies
			by clicking accept`},
		{"a legal notice", `
			by signing up … you agree
			by subscribing … you agree
			by registering … you agree
			by submitting … you agree
			by entering your email
			by clicking … you agree
			by providing your email
			you can unsubscribe
			you may unsubscribe
			unsubscribe at any time
			all rights reserved
			©
			copyright ©
			(c) … all rights
			this site is protected by recaptcha
			read our privacy policy
			see our privacy policy`},
		{"a link onwards", `
			click here to read
			download our app
			download the app
			get the app`},
		{"a sharing button", `
			share this … friends
			share this … facebook
			follow us on`},
	}
}

// furnitureForms is furnitureSentences by the first word.
var furnitureForms = sync.OnceValue(func() map[string][]furnitureForm {
	forms := make(map[string][]furnitureForm)
	for _, sentences := range furnitureSentences() {
		for form := range strings.Lines(sentences[1]) {
			start, holds, _ := strings.Cut(strings.TrimSpace(form), " … ")
			if start == "" {
				continue
			}
			first, _, _ := strings.Cut(start, " ")
			forms[first] = append(forms[first], furnitureForm{start, holds, sentences[0]})
		}
	}
	return forms
})
