package attribution

import "strings"

// outlet takes in the name of an outlet, so that "the Journal" and "PHN" find it.
func (c *cast) outlet(name string, at position) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || c.outlets[name] != nil {
		return
	}
	p := c.newPerson(at)
	p.name, p.last = strings.Clone(name), at
	c.outlets.add(p.name, p)
	c.outlets.add(p.name[i+1:], p)
	var initials []byte
	for w := range strings.FieldsSeq(p.name) {
		if 'A' <= w[0] && w[0] <= 'Z' {
			initials = append(initials, w[0])
		}
	}
	if len(initials) > 2 {
		c.outlets.add(string(initials), p)
	}
}

// heardOutlet gives an outlet its full name, and reports whether it has been read. A body
// is one if its letters are those that an outlet's name begins with.
func (c *cast) heardOutlet(s *Speaker, d *description, at position) bool {
	p, _ := c.prefer(c.outlets[d.Name], position{at.paragraph, at.offset + 1}, unknown)
	if p == nil || d.Footing != Outlet && !shouts(d.Name) {
		return false
	}
	s.Name, s.Footing = p.name, Outlet
	p.last = latest(p.last, at)
	return true
}
