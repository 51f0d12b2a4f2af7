using Nuke.Common;

/// <summary>Acceptance: the tool's own end-to-end suites. They measure time and load, so nothing runs beside them.</summary>
interface IAcceptance : ICompile
{
    /// <summary>The target.</summary>
    Target Acceptance => _ => _
        .Description("Runs the end-to-end suites: every platform's contract, and releases of real commits")
        .DependsOn(Compile)
        .TryAfter<ITest>()
        .TryAfter<ITeardown>()
        .ThatWrites(this)
        .Executes(() => Run(Release.Build.Steps.Accept));
}
