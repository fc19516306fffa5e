namespace Quarterdeck.Offices.Resolving;

/// <summary>What a word or phrase can do in a title; one phrase may have several roles. The default value is none.</summary>
[Flags]
internal enum WordRole : ulong
{
    /// <summary>No role: the word is not known.</summary>
    None = 0,
    /// <summary>The whole name of an office.</summary>
    Name = 1UL << 0,
    /// <summary>A short form of an office.</summary>
    Acronym = 1UL << 1,
    /// <summary>A field of work.</summary>
    Function = 1UL << 2,
    /// <summary>Chief, 首席.</summary>
    Chief = 1UL << 3,
    /// <summary>Officer, 官.</summary>
    Officer = 1UL << 4,
    /// <summary>Director in any language.</summary>
    Director = 1UL << 5,
    /// <summary>A Polish form that depends on the word before it.</summary>
    Genitive = 1UL << 6,
    /// <summary>A name of the head of a firm that, followed by a field, means the head of that field.</summary>
    General = 1UL << 7,
    /// <summary>A rank that says too little alone: president, prezes, giám đốc.</summary>
    Headless = 1UL << 8,
    /// <summary>Interim.</summary>
    Interim = 1UL << 9,
    /// <summary>Acting.</summary>
    Acting = 1UL << 10,
    /// <summary>One of several equal holders.</summary>
    Co = 1UL << 11,
    /// <summary>No longer held.</summary>
    Former = 1UL << 12,
    /// <summary>Not yet held.</summary>
    Elect = 1UL << 13,
    /// <summary>The second in line.</summary>
    Deputy = 1UL << 14,
    /// <summary>Works for the holder.</summary>
    Assistant = 1UL << 15,
    /// <summary>A lower rank that stands before its field.</summary>
    Rank = 1UL << 16,
    /// <summary>A job that is no office.</summary>
    Worker = 1UL << 17,
    /// <summary>With chief and officer it is no corporate office: petty, fire, police.</summary>
    Blocker = 1UL << 18,
    /// <summary>A place or unit: its director is no officer.</summary>
    Place = 1UL << 19,
    /// <summary>Narrows a field of work: digital marketing.</summary>
    Qualifier = 1UL << 20,
    /// <summary>What is named after an office and is none: the CEO office, a CFO forum.</summary>
    Argument = 1UL << 21,
    /// <summary>A preposition.</summary>
    Of = 1UL << 22,
    /// <summary>Department, division.</summary>
    Unit = 1UL << 23,
    /// <summary>And.</summary>
    Coordinator = 1UL << 24,
    /// <summary>Joins two posts: kiêm, 兼.</summary>
    Also = 1UL << 25,
    /// <summary>An organisation follows.</summary>
    At = 1UL << 26,
    /// <summary>A region or part of the firm.</summary>
    Scope = 1UL << 27,
    /// <summary>Senior, junior.</summary>
    Senior = 1UL << 28,
    /// <summary>A seat on a board.</summary>
    Board = 1UL << 29,
    /// <summary>Founder.</summary>
    Founder = 1UL << 30,
    /// <summary>Owner, investor.</summary>
    Owner = 1UL << 31,
    /// <summary>"The post of", "now": what follows is the person's own.</summary>
    Role = 1UL << 32,
    /// <summary>Articles, honorifics, legal forms.</summary>
    Skip = 1UL << 33,
    /// <summary>A field whose chief has no office of its own in the catalogue.</summary>
    Other = 1UL << 34,
    /// <summary>A credential that has the letters of an acronym.</summary>
    Credential = 1UL << 35,
    /// <summary>A board member who may head a field: członek zarządu ds. finansowych.</summary>
    BoardFor = 1UL << 36,
    /// <summary>Speaks softly for one reading of an acronym.</summary>
    Hint = 1UL << 37,
}
