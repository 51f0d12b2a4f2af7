namespace Amazon.ECS.Model;

/// <summary>A span of time.</summary>
public class CreatedAt : IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
