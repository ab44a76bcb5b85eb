package voices

// voices are the crowd's, with the names joined that are thought to be one person's.
func (c *crowd) voices(refuse []Join) []Voice {
	all := make([]Voice, 0, len(c.order))
	for _, s := range c.order {
		all = append(all, Voice{Key: s.key, Name: s.name, Footing: s.footing, Spellings: s.spellings.list(), Roles: s.roles.list(), Heard: s.heard})
	}
	return all
}
