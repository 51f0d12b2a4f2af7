using System.Linq.Expressions;
using Nuke.Common.IO;
using Nuke.Common.Parameters;
using Nuke.Common.Reporting;
using Serilog;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// One run, in this order: read the command line, make the build, give parameters their values, <c>OnBuildCreated</c>, plan, give other
/// members their values, <c>OnBuildInitialized</c>, skip, check conditions and requirements, run, summarise, <c>OnBuildFinished</c>.
/// </summary>
internal sealed class BuildRun
{
    private const int FailureExitCode = -1;

    // With the kill before and the summary after it, an interrupted build is gone within five seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Invocation _invocation;
    private readonly ParameterCatalog _parameters;
    private readonly LambdaExpression[] _defaults;
    private readonly Func<NukeBuild> _create;
    private CommandLine _line = null!;
    private NukeBuild? _build;

    private BuildRun(Func<NukeBuild> create, Type type, LambdaExpression[] defaults, Invocation invocation)
    {
        _create = create;
        _defaults = defaults;
        _invocation = invocation;
        _parameters = ParameterCatalog.For(type);
    }

    /// <summary>Where help and plan go; default standard output.</summary>
    public static TextWriter? Output { get; set; }

    public static int Execute(Func<NukeBuild> create, Type type, LambdaExpression[] defaults, Invocation? invocation = null)
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        Invocation.Current = invocation ?? Invocation.FromProcess();
        Log.Logger = new NarrationLogger();
        try
        {
            return new BuildRun(create, type, defaults, Invocation.Current).Execute();
        }
        catch (RefusedException refused)
        {
            Refuse(refused);
            return RefusedException.ExitCode;
        }
    }

    private static void Refuse(RefusedException refused)
        => Narration.Raw(Host.Current.Format(LogEventLevel.Error, $"nothing was run: {string.Join("; ", refused.Problems)}."));

    private int Execute()
    {
        try
        {
            ReadCommandLine();
            _build = _create();
            return _invocation.Values.Of(EngineOptions.Help) is true ? Print(Help(_build)) : Execute(_build);
        }
#pragma warning disable CA1031 // Whatever the build's own code throws outside of a target ends the build with its message, not with a stack trace.
        catch (Exception exception) when (exception is not RefusedException)
#pragma warning restore CA1031
        {
            exception = TargetRunner.Unwrap(exception);
            Narration.Line(LogEventLevel.Error, Narration.Verbosity == Verbosity.Verbose ? exception.ToString() : exception.Message);
            return _build?.ExitCode ?? FailureExitCode;
        }
    }

    private void ReadCommandLine()
    {
        _line = CommandLine.Parse(_invocation.Arguments, _parameters, _invocation.WorkingDirectory);
        if (_line.Values.TryGetValue(EngineOptions.Root.Key, out var root))
            _invocation.RootDirectory = (AbsolutePath)root;

        // Somebody who asks for help is not told off for the rest of the line, nor for files and variables that help does not need.
        var asksForHelp = _line.Values.TryGetValue(EngineOptions.Help.Key, out var help) && help is true;
        _invocation.Values = asksForHelp ? ParameterValues.OnlyHelp(_parameters) : ParameterValues.Read(_parameters, _line, _invocation);
        Narration.Verbosity = _invocation.Values.Of(EngineOptions.Verbosity) as Verbosity? ?? Verbosity.Normal;
    }

    private int Execute(NukeBuild build)
    {
        build.Plan = _invocation.Values.Of(EngineOptions.Plan) is true;
        build.NoLogo = _invocation.Values.Of(EngineOptions.NoLogo) is true;
        MemberValue.InjectParameters(build, _parameters);
        var targets = TargetCatalog.Of(build, _defaults).Targets;
        var roots = Planner.Roots(targets, _line.Targets ?? _invocation.Values.Of(EngineOptions.Target) as IReadOnlyList<string>);
        var skipped = _invocation.Values.Of(EngineOptions.Skip) is string[] names ? SkipRules.Named(targets, names) : null;
        if (roots.Count == 0)
            return Print(Help(build));
        if (!build.Plan)
            build.OnBuildCreated();

        var plan = Planner.Plan(targets, roots);
        build.CurrentPlan = plan;
        if (skipped is not null)
            SkipRules.ApplyOption(plan, skipped);
        if (build.Plan)
            return Print(PlanText.Of(plan));

        MemberValue.InjectOthers(build, _parameters);
        build.OnBuildInitialized();
        SkipRules.ApplyConditions(plan);
        Requirements.Check(build, plan, _parameters);
        BuildSchema.Update(_invocation.RootDirectory, _parameters, targets);
        return Run(build, plan);
    }

    private static int Run(NukeBuild build, BuildPlan plan)
    {
        var runner = new TargetRunner(build, plan);
        using var interruption = new Interruption(() => Finish(build, runner), Patience);
        runner.IsInterrupted = () => interruption.IsRequested;
        try
        {
            runner.Run();
        }
        finally
        {
            if (!interruption.TryFinish())
                interruption.WaitForEnd();
            Finish(build, runner);
            interruption.End();
        }

        return interruption.ExitCode ?? build.ExitCode ?? (build.IsSucceeding ? 0 : FailureExitCode);
    }

    private string Help(NukeBuild build)
    {
        build.Help = true;
        return HelpText.Of(build, TargetCatalog.Of(build, _defaults), _parameters);
    }

    private static void Finish(NukeBuild build, TargetRunner runner)
    {
        runner.RunAssured();
        Host.Current.WriteTargetOutcome(build);
        Host.Current.WriteBuildOutcome(build);
        build.OnBuildFinished();
    }

    private static int Print(string text)
    {
        (Output ?? Console.Out).Write(text + Environment.NewLine);
        return 0;
    }
}
