namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>A parameter without its value.</summary>
public class ParameterMetadata : IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
