namespace Amazon.ECS.Model;

/// <summary>What a task runs on.</summary>
public class RuntimePlatform : IShape
{
    /// <value>The processor.</value>
    public CPUArchitecture? CpuArchitecture { get; set; }

    /// <value>The operating system.</value>
    public OSFamily? OperatingSystemFamily { get; set; }

    void IShape.Walk(Walker walk)
    {
        CpuArchitecture = walk.Constant("cpuArchitecture", CpuArchitecture, CPUArchitecture.FindValue);
        OperatingSystemFamily = walk.Constant("operatingSystemFamily", OperatingSystemFamily, OSFamily.FindValue);
    }
}
