package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/briefing/timeline"
)

// take routes what a command has found or done about the open briefing.
func (m *Model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case begun:
		return m.receiveBegun(msg)
	case attached:
		return m.receiveAttached(msg)
	case loaded:
		return m.receive(msg)
	case surveyed:
		return m.receiveSurvey(msg)
	case entriesFound:
		m.receiveEntries(msg)
	case statementsFound:
		m.receiveStatements(msg)
	case quoted:
		return m.receiveQuote(msg)
	case found:
		m.receiveHits(msg)
	case saveDue:
		return m.save()
	case saved:
		m.receiveSaved(msg)
	case notesRead:
		m.receiveNotes(msg)
	case kept:
		return m.receiveKept(msg)
	case dropped:
		return m.receiveDropped(msg)
	case draft:
		return m.receiveDraft(msg)
	case written:
		m.receiveWritten(msg)
	case fileChanged:
		return m.receiveFileChanged(msg)
	case hitsMarked:
		m.receiveMarked(msg)
	case changesFound:
		return m.receiveChanges(msg)
	case settled:
		m.receiveSettled(msg)
	case unsavedTried:
		return m.receiveUnsaved(msg)
	case edited:
		return m.receiveEdited(msg)
	default:
		return m.takeOfAll(msg)
	}
	return nil
}

// takeOfAll routes what a command has found or done about all briefings on the shelf.
func (m *Model) takeOfAll(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case described:
		return m.receiveDescription(msg)
	case gathered[*timeline.Chronology]:
		return m.receiveEntriesOfAll(msg)
	case gathered[chorus]:
		return m.receiveVoices(msg)
	case regrouped:
		m.receiveGrouping(msg)
	case allNotesRead:
		m.receiveAllNotes(msg)
	case libraryOpened:
		return m.receiveLibrary(msg)
	case indexed:
		return m.receiveIndexed(msg)
	case shelfLookedAt:
		return m.receiveShelf(msg)
	case lookAgain:
		return m.lookAgain(msg.ctx)
	case standingRead:
		return m.receiveStanding(msg)
	case settledOnShelf:
		return m.receiveSettledOnShelf(msg)
	case previewed:
		m.shelf.SetPreview(msg.index, msg.begins)
	case searched:
		return m.receiveSearched(msg)
	case titlesReady:
		m.receiveTitles(msg)
	}
	return nil
}
