using EngineTests.Running;

namespace EngineTests.Execution;

/// <summary>Sixteen targets that nothing orders. The first ones stay until so many run at once as they are told.</summary>
internal sealed class Wide : RecordingBuild
{
    private readonly Crowd _crowd = new();

    [Parameter]
    public int Meet { get; } = 1;

    public int Most => _crowd.Most;

    public Target T01 => _ => _.Executes(Stay("T01"));

    public Target T02 => _ => _.Executes(Stay("T02"));

    public Target T03 => _ => _.Executes(Stay("T03"));

    public Target T04 => _ => _.Executes(Stay("T04"));

    public Target T05 => _ => _.Executes(Stay("T05"));

    public Target T06 => _ => _.Executes(Stay("T06"));

    public Target T07 => _ => _.Executes(Stay("T07"));

    public Target T08 => _ => _.Executes(Stay("T08"));

    public Target T09 => _ => _.Executes(Stay("T09"));

    public Target T10 => _ => _.Executes(Stay("T10"));

    public Target T11 => _ => _.Executes(Stay("T11"));

    public Target T12 => _ => _.Executes(Stay("T12"));

    public Target T13 => _ => _.Executes(Stay("T13"));

    public Target T14 => _ => _.Executes(Stay("T14"));

    public Target T15 => _ => _.Executes(Stay("T15"));

    public Target T16 => _ => _.Executes(Stay("T16"));

    public Target All => _ => _.DependsOn(T01, T02, T03, T04, T05, T06, T07, T08, T09, T10, T11, T12, T13, T14, T15, T16);

    private Action Stay(string name) => () =>
    {
        _crowd.Gather(Meet);
        Runs(name)();
    };
}
