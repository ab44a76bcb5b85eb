package briefing

import (
	"strings"
	"sync"
)

// kindPhrases are the headings by which newsrooms name the parts of a
// briefing, as headingWords writes them: lower case, contractions written out,
// no "the" or "a" in front, no "yet", "still" or "so far". One to a line; one that ends in "…" may be followed by
// what it is about ("about the strike", "for Europe").
var kindPhrases = [kindCount]string{
	KindKnown: `
		what we know…
		what we do know…
		what is known…
		what we have learned…
		what we know for sure…
		what we know for certain…
		what you need to know…
		what you should know…
		what to know…
		need to know
		here is what we know…
		everything we know…
		all we know…
		facts
		key facts…
		basic facts
		known facts
		confirmed facts
		established facts
		fast facts
		quick facts
		facts at a glance
		facts so far
		key points
		main points
		key takeaways…
		main takeaways…
		takeaways…
		key findings
		main findings
		at a glance
		in brief
		in short
		in a nutshell
		essentials
		what happened…
		what has happened…
		what is happening…
		what is confirmed
		what has been confirmed
		confirmed
		latest…
		latest news…
		latest developments…
		key developments
		latest updates
		what is new
		where things stand…
		where we stand…
		where it stands
		state of play
		summary
		executive summary
		tl dr
		tldr
		driving news
		who what when where`,
	KindUnknown: `
		what we do not know…
		what we do not yet know…
		what we did not know
		what is not known…
		what is not yet known…
		what is unknown…
		what is unclear…
		what is not clear…
		what is not confirmed
		what is unconfirmed
		what is missing…
		what is unanswered
		what remains unknown…
		what remains unclear…
		what remains unanswered
		what remains uncertain
		what remains to be known
		what remains to be seen
		what remains to be answered
		what has not been confirmed
		what has not been revealed
		what has not been disclosed
		what we are trying to find out
		what we are trying to learn
		what we want to know
		what we have yet to learn
		what we have not learned
		what we cannot say
		what we cannot confirm
		what we cannot verify
		what we could not verify
		what nobody knows
		what no one knows
		what investigators do not know
		what officials have not said
		unknowns
		known unknowns
		key unknowns
		unknown
		unclear
		unconfirmed
		unverified
		unanswered questions…
		open questions…
		key open questions
		outstanding questions…
		remaining questions…
		unresolved questions…
		big unknowns
		big unanswered questions
		biggest unanswered questions
		key unanswered questions
		questions that remain
		questions remain
		questions remaining
		questions without answers
		gaps in what we know`,
	KindBackground: `
		background…
		background information
		background reading
		backgrounder
		some background
		brief background
		quick background
		context
		some context
		in context
		for context
		wider context
		broader context
		historical context
		political context
		regional context
		historical background
		history
		brief history…
		short history…
		how we got here
		how did we get here
		how it came to this
		how did it come to this
		how we got to this point
		backstory…
		back story…
		story so far
		story to date
		what led to…
		what led up to…
		what came before…
		what preceded it
		what is background…
		what is backstory
		what is context
		catch up
		catch up quick
		roots of conflict
		road to this point
		flashback`,
	KindSignificance: `
		why it matters…
		why this matters…
		why that matters…
		why does it matter…
		why does this matter…
		why did it matter…
		why it mattered…
		why this is important…
		why is this important
		why is it important
		why it is important…
		why it counts
		why you should care…
		why should you care
		why should i care
		why we should care
		bottom line…
		impact…
		likely impact…
		wider impact
		what is at stake…
		stakes…
		big picture
		bigger picture
		so what
		significance…
		what it means…
		what this means…
		what that means…
		what does it mean…
		what does this mean…
		what it all means…
		implications…
		wider implications…
		broader implications…
		consequences…
		why now`,
	KindTimeline: `
		timeline…
		event timeline
		full timeline…
		brief timeline…
		timeline so far
		key dates…
		important dates
		main dates
		dates
		dates to remember
		key moments…
		key events…
		main events
		chronology…
		brief chronology…
		how it unfolded
		how it happened
		how it all unfolded
		how it played out
		sequence of events…
		chain of events…
		order of events
		course of events
		what happened when
		who did what when
		milestones
		key milestones
		day by day
		hour by hour
		minute by minute
		as it happened`,
	KindQuestions: `
		questions and answers…
		question and answer…
		questions answered
		your questions answered
		your questions
		reader questions
		readers questions
		questions from readers
		key questions
		key questions answered
		common questions
		quick questions
		questions
		five questions…
		frequently asked questions…
		faq…
		faqs…
		rapid fire
		rapid fire questions
		explained in questions and answers`,
	KindNext: `
		next
		next steps…
		up next
		coming up
		what is coming…
		what is coming up…
		what is coming next…
		what is next…
		what is to come…
		what is ahead…
		what is expected…
		what is expected next
		what happens now
		what happens next…
		what comes next…
		what comes after
		what will happen next…
		what could happen next…
		what might happen next…
		what may happen next…
		what can happen next
		what to expect…
		what to expect next
		what to watch…
		what to watch for…
		what to watch next
		what to look for
		what to look out for
		what we are watching…
		what we are watching for
		what lies ahead…
		what now
		now what
		where do we go from here
		where it goes from here
		where this goes next
		looking ahead…
		looking forward
		look ahead…
		road ahead…
		way ahead
		way forward
		path forward
		week ahead
		days ahead
		month ahead
		outlook…
		on horizon
		ones to watch
		dates to watch
		upcoming`,
	KindSources: `
		sources
		our sources
		sources used
		sources cited
		sources consulted
		primary sources
		source excerpts
		excerpts
		excerpts from sources
		source list
		source notes
		source material
		source quotes
		list of sources
		references
		list of references
		reference list
		bibliography
		citations
		works cited
		footnotes
		endnotes
		notes
		further reading…
		additional reading
		related reading
		recommended reading
		suggested reading
		where this comes from
		how we know
		how we know this`,
	KindComments: `
		comments
		comment
		all comments
		reader comments
		readers comments
		user comments
		your comments
		latest comments
		top comments
		recent comments
		leave a comment
		leave a reply
		leave comment
		leave reply
		post a comment
		post comment
		add a comment
		add comment
		write a comment
		make a comment
		join discussion
		join conversation
		discussion
		have your say
		reader discussion`,
}

// A kindPhrase is what one phrase of kindPhrases says.
type kindPhrase struct {
	kind Kind
	open bool // whether what it is about may follow
}

// phrases is kindPhrases by phrase, and the number of words of the longest.
var phrases = sync.OnceValues(func() (map[string]kindPhrase, int) {
	table, longest := make(map[string]kindPhrase, 400), 0
	for kind, lines := range kindPhrases {
		for phrase := range strings.Lines(lines) {
			phrase, open := strings.CutSuffix(strings.TrimSpace(phrase), "…")
			if phrase == "" {
				continue
			}
			table[phrase] = kindPhrase{Kind(kind), open}
			longest = max(longest, strings.Count(phrase, " ")+1)
		}
	}
	return table, longest
})
