namespace Shunt.Tests.Interleavings;

/// <summary>What the explorer can let a process do next. The sign stands in printed schedules.</summary>
internal enum StepKind
{
    /// <summary>What the release asked for happens, and it learns of it.</summary>
    Go = '.',

    /// <summary>What the renewal of its lease asked for happens, and it learns of it.</summary>
    Renew = '~',

    /// <summary>Its renewal is due.</summary>
    Tick = '^',

    /// <summary>It is killed before what it asked for happens.</summary>
    Die = '!',

    /// <summary>It is killed when what the release asked for has happened and it does not know.</summary>
    DieAfter = '+',
}
